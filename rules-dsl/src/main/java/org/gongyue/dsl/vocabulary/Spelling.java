package org.gongyue.dsl.vocabulary;

import java.util.regex.Pattern;

/** The patterns of what people write, for the readers and for the schema. */
public final class Spelling {

  /** The id of a convention. */
  public static final Pattern CONVENTION_ID =
      Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}(/[A-Za-z0-9][A-Za-z0-9._-]{0,39}){0,4}");

  /** What a behaviour, rule or reward may be numbered with. */
  public static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,39}");

  /** What an attribute may be called. */
  public static final Pattern ATTRIBUTE = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]{0,39}");

  /** A number. */
  public static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

  private Spelling() {}
}
