package org.gongyue.dsl.cli;

import java.util.concurrent.Callable;
import org.gongyue.dsl.sentence.SentenceReader;
import picocli.CommandLine.Command;

/** {@code sentences}: what can be said in {@code rules.dslr}. */
@Command(name = "sentences", mixinStandardHelpOptions = true)
final class SentencesCommand implements Callable<Integer> {

  private final Terminal terminal;

  SentencesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    print(true, "当");
    print(false, "那么");
    return Terminal.GOOD;
  }

  private void print(boolean conditions, String word) {
    terminal.print(word);
    for (SentenceReader.Entry entry : SentenceReader.dictionary()) {
      if (entry.isCondition() == conditions) {
        terminal.print("  " + entry.example());
        terminal.print("      → " + entry.meaning());
      }
    }
  }
}
