package org.gongyue.dsl.cli;

/** A call that cannot be carried out as it was made, such as one that names no existing file. */
final class CallException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String key;
  private final transient Object[] values;

  /**
   * @param key the text in the bundle
   */
  CallException(String key, Object... values) {
    super(key);
    this.key = key;
    this.values = values;
  }

  String key() {
    return key;
  }

  Object[] values() {
    return values;
  }
}
