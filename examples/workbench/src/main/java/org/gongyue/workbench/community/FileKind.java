package org.gongyue.workbench.community;

import java.util.Locale;
import org.gongyue.dsl.read.ConventionReader;
import org.gongyue.dsl.sentence.SentenceReader;
import org.gongyue.dsl.vocabulary.Document;

/** The files of a convention, in the order in which they are shown. */
public enum FileKind {
  CONVENTION("", ConventionReader.CONVENTION, "公约", "Convention"),
  LIST("", Document.REWARDS_PENALTIES.file(), "奖惩清单", "Rewards and penalties"),
  CATALOGUE("", Document.REDEMPTION.file(), "兑换目录", "Redemption catalogue"),
  SENTENCES("", SentenceReader.FILE, "句子规则", "Sentence rules"),
  SUITE("conformance", ".yaml", null, null),
  LOG("", ".jsonl", null, null),
  TEXT("", ".md", null, null);

  private final String folder;
  private final String name;
  private final String chinese;
  private final String english;

  /**
   * @param name of the file; how names end, if it begins with a dot
   */
  FileKind(String folder, String name, String chinese, String english) {
    this.folder = folder;
    this.name = name;
    this.chinese = chinese;
    this.english = english;
  }

  /** In which folder of the convention; empty for its own. */
  public String folder() {
    return folder;
  }

  /** Whether a file of this name is one. */
  public boolean has(String file) {
    return name.startsWith(".") ? file.endsWith(name) : file.equals(name);
  }

  /** Whether the library reads it as a part of the convention. */
  boolean isRead() {
    return this != LOG && this != TEXT;
  }

  /** How the page calls it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** How people call it. */
  public String label(String file, Locale locale) {
    if (chinese == null) {
      return this == SUITE ? file.substring(0, file.length() - name.length()) : file;
    }
    return locale.equals(Locale.ENGLISH) ? english : chinese;
  }
}
