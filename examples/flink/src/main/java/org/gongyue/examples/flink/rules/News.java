package org.gongyue.examples.flink.rules;

import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;

/**
 * What a look at the folder of conventions found: something new, something wrong, or, when neither
 * is said, that all that was there at the beginning has been told.
 *
 * @param published the new conventions of a community; null for none
 * @param wrong what is wrong, in words; null for nothing
 */
public record News(Published published, String wrong) {

  /** How it is passed on. */
  public static final TypeInformation<News> TYPE = Types.POJO(News.class);

  /** That all that was there at the beginning has been told. */
  static final News READY = new News(null, null);

  /** Whether it says so. */
  public boolean isReady() {
    return published == null && wrong == null;
  }
}
