package org.gongyue.examples.flink;

import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;

/**
 * That an account has an event, or refers to it.
 *
 * @param event the community and the id of the event
 * @param community the id of the community
 * @param account the account
 */
public record Claim(String event, String community, String account) {

  /** How it is passed on. */
  static final TypeInformation<Claim> TYPE = Types.POJO(Claim.class);
}
