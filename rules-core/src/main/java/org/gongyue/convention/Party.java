package org.gongyue.convention;

/**
 * A further account that an event of a behaviour may concern (相关账户).
 *
 * @param role the part it plays, such as {@code 负责人}; events name the account by it
 * @param accountKind the kind of account
 */
public record Party(String role, String accountKind) {}
