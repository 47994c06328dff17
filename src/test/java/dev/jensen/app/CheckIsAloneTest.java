package dev.jensen.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckIsAloneTest {
  private static final List<String> FORBIDDEN =
      List.of(
          "dev.jensen.parse.",
          "dev.jensen.prove.",
          "dev.jensen.refute.",
          "dev.jensen.symbolic.",
          "dev.jensen.region.",
          "dev.jensen.render.",
          "dev.jensen.Jensen",
          "org.antlr.",
          "org.matheclipse.",
          "edu.jas.");

  @TempDir Path folder;

  @Test
  void checkLoadsNeitherTheParserNorASearch() throws Exception {
    var file = folder.resolve("proof.json").toString();
    assertThat(Run.of("--certificate", file, Solved.SIGMOID).status()).isEqualTo(0);
    var out = new ByteArrayOutputStream();
    try (var loader = new Alone()) {
      assertThat(run(loader, out, "check", file)).isEqualTo(0);
    }
    assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("holds");
  }

  private static Object run(ClassLoader loader, ByteArrayOutputStream out, String... arguments)
      throws ReflectiveOperationException {
    var decider = loader.loadClass("dev.jensen.app.Decider");
    var console = loader.loadClass("dev.jensen.app.Console");
    var commands = loader.loadClass("dev.jensen.app.CommandLineInterface");
    var streams =
        console.getConstructors()[0].newInstance(new ByteArrayInputStream(new byte[0]), out, out);
    var none = decider.cast(null);
    var instance = commands.getMethod("of", decider, console).invoke(null, none, streams);
    return commands.getMethod("execute", String[].class).invoke(instance, (Object) arguments);
  }

  /// Loads all classes of its own, but for those that are forbidden.
  private static final class Alone extends URLClassLoader {
    Alone() throws IOException {
      super(classPath(), ClassLoader.getPlatformClassLoader());
    }

    private static URL[] classPath() throws IOException {
      var parts =
          Arrays.asList(System.getProperty("java.class.path").split(File.pathSeparator, -1));
      var urls = new URL[parts.size()];
      for (int i = 0; i < urls.length; i++) {
        urls[i] = Path.of(parts.get(i)).toUri().toURL();
      }
      return urls;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      if (FORBIDDEN.stream().anyMatch(name::startsWith)) {
        throw new ClassNotFoundException(name + " is not to be loaded");
      }
      return super.findClass(name);
    }
  }
}
