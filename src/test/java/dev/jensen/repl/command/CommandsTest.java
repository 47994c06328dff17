package dev.jensen.repl.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.jensen.app.ExitStatus;
import dev.jensen.repl.Command;
import dev.jensen.repl.Talk;
import org.junit.jupiter.api.Test;

class CommandsTest {
  @Test
  void everyCommandOfTheFolderIsInTheList() {
    var classes =
        new ClassFileImporter()
            .importPackages("dev.jensen.repl.command").stream()
                .filter(type -> type.isAssignableTo(Command.class))
                .map(type -> type.getSimpleName())
                .toList();
    assertThat(Commands.all())
        .extracting(command -> command.getClass().getSimpleName())
        .containsExactlyInAnyOrderElementsOf(classes);
  }

  @Test
  void namesDifferAndPurposesAreShort() {
    assertThat(Commands.all()).extracting(Command::name).doesNotHaveDuplicates();
    assertThat(Commands.all())
        .allSatisfy(command -> assertThat(command.purpose()).hasSizeBetween(5, 75))
        .noneMatch(command -> command.purpose().endsWith("."));
  }

  @Test
  void aBeginningThatSeveralShareListsThem() {
    var talk = new Talk();
    assertThat(talk.say(":w")).isEqualTo(ExitStatus.INPUT_AT_FAULT);
    assertThat(talk.text()).contains("':w' may be :why or :which or :where");
  }

  @Test
  void helpNamesThemAll() {
    var talk = new Talk();
    talk.say(":help");
    assertThat(Commands.all())
        .allSatisfy(command -> assertThat(talk.text()).contains("\n:" + command.name()));
  }
}
