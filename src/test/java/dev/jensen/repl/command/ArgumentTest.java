package dev.jensen.repl.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.repl.Talk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArgumentTest {
  @Test
  void eachLineIsJudgedAsItIsTyped() {
    var talk = new Talk();
    talk.say("x^4 - x^2");
    assertThat(talk.say(":argument")).isZero();
    assertThat(talk.text()).contains("about the last question");
    assertThat(talk.say("f'' = 12*x^2 + 2")).isEqualTo(1);
    assertThat(talk.text()).startsWith("wrong\n  sign lost\n").contains("x = 0");
    assertThat(talk.say("f'' = 12*x^2 - 2")).isZero();
    assertThat(talk.text()).isEqualTo("holds\n");
    talk.say("for x > 1:");
    assertThat(talk.say("    f'' > 0")).isZero();
    assertThat(talk.say("f'' > 0")).isEqualTo(1);
    talk.say("at x = 0: f'' < 0");
    assertThat(talk.say("therefore f is not convex")).isZero();
    talk.say(":argument");
    assertThat(talk.text())
        .startsWith("line 2 is wrong\n")
        .contains("The conclusion follows: by the second derivative in\nline 7.");
    assertThat(talk.session().draft()).isEmpty();
    assertThat(talk.say("2*x")).isZero();
  }

  @Test
  void aLineThatCannotBeReadIsNotKept() {
    var talk = new Talk();
    talk.say(":argument");
    talk.say("problem: x^2 in x");
    assertThat(talk.say("f is convvex")).isEqualTo(2);
    assertThat(talk.text()).startsWith("unreadable\n").contains("^^^^^^^");
    talk.say("f'' = 2");
    assertThat(talk.say("therefore f is convex because second derivative")).isZero();
    assertThat(talk.say(":argument")).isZero();
    assertThat(talk.text()).doesNotContain("convvex");
  }

  @Test
  void hintsAreAboutTheProblemOfTheArgument() {
    var talk = new Talk();
    talk.say(":argument");
    talk.say("problem: exp(x) + x^2");
    assertThat(talk.say(":hint")).isZero();
    assertThat(talk.text()).startsWith("Hint 1 of ");
  }

  @Test
  void aFileIsCheckedAsAWhole(@TempDir Path folder) throws IOException {
    var file = folder.resolve("cube.argument");
    Files.writeString(file, "problem: x^3\nat x = -1: f'' < 0\ntherefore f is not convex\n");
    var talk = new Talk();
    assertThat(talk.say(":argument " + file)).isZero();
    assertThat(talk.text()).startsWith("the argument is correct\n");
    assertThat(talk.say(":argument " + folder.resolve("none"))).isEqualTo(2);
    assertThat(talk.text()).contains("there is no such file");
  }

  @Test
  void nothingWrittenIsSaid() {
    var talk = new Talk();
    talk.say(":argument");
    assertThat(talk.say(":argument")).isZero();
    assertThat(talk.text()).isEqualTo("nothing was written\n");
  }
}
