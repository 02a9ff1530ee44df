package org.gongyue.examples.flink.rules;

import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;

/**
 * All versions of a community's convention, as they go to every task.
 *
 * @param community its id
 * @param digest of the files, by which they are known
 * @param files all that says what the conventions are, with their bases, packed and in Base64
 * @param alone whether each account is decided without the others, see {@link Reach}
 * @param kind the kind of an account that an event names by its id alone
 */
public record Published(String community, String digest, String files, boolean alone, String kind) {

  /** How it is passed on and kept; a field that comes later is null in what was kept before. */
  public static final TypeInformation<Published> TYPE = Types.POJO(Published.class);

  /**
   * What becomes of a community for which this was published after something else. Accounts that
   * are decided together stay so. What was decided account by account cannot be brought together
   * while it runs.
   *
   * @param before null if there was nothing
   * @return null if this has to be refused
   */
  public Published after(Published before) {
    if (before == null || before.alone == alone) {
      return this;
    }
    return alone ? new Published(community, digest, files, false, kind) : null;
  }
}
