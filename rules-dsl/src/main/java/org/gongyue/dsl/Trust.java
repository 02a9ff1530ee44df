package org.gongyue.dsl;

/** What a host trusts the author of a folder with. No file and no command line can say this. */
public enum Trust {
  /** Nothing but the convention language, with which nothing else can be done than to score. */
  CONVENTION,
  /** Also DRL ({@code *.drl}), which can do whatever a program can: it is run like one. */
  RAW_DRL
}
