package dev.jensen.kernel.rule;

import dev.jensen.kernel.Rule;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A test that a rule refuses forged certificates.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Guards {
  Class<? extends Rule> value();
}
