package org.gongyue.dsl.cli;

import org.gongyue.dsl.diagnostic.Bilingual;

/** The lists of a convention as residents know them, each a view of the same files. */
enum ResidentList implements Bilingual {
  /** 人人责任清单. */
  RESPONSIBILITIES("责任", "responsibilities"),
  /** 人人奖惩清单. */
  REWARDS_PENALTIES("奖惩", "rewards-penalties"),
  /** 人人正负清单. */
  BEHAVIOURS("正负", "behaviours"),
  /** 兑换目录. */
  CATALOGUE("兑换", "catalogue");

  private final String chinese;
  private final String english;

  ResidentList(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  /** The list of a name in either language. */
  static ResidentList of(String name) {
    for (ResidentList list : values()) {
      if (list.chinese.equals(name) || list.english.equals(name)) {
        return list;
      }
    }
    throw new CallException("NO_SUCH_LIST", name);
  }

  @Override
  public String chinese() {
    return chinese;
  }

  @Override
  public String english() {
    return english;
  }
}
