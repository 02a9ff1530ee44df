package org.gongyue.dsl.cli;

import java.lang.reflect.Constructor;
import picocli.CommandLine;

/** Makes commands, and gives those that want one the terminal. */
final class Commands implements CommandLine.IFactory {

  private final Terminal terminal;

  Commands(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    if (type.getPackage().equals(Commands.class.getPackage())) {
      Constructor<K> constructor = type.getDeclaredConstructor(Terminal.class);
      return constructor.newInstance(terminal);
    }
    return CommandLine.defaultFactory().create(type);
  }
}
