package org.gongyue.engine.drools;

import org.drools.core.common.InternalFactHandle;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.ThreadSafeOption;
import org.kie.api.runtime.rule.FactHandle;

/**
 * A Drools session that is kept and used for one fact after another. Not thread-safe, and not to
 * share its KieBase with another.
 */
final class Session {

  private final KieSession session;

  private Session(KieSession session) {
    this.session = session;
  }

  static Session on(KieBase base) {
    KieSessionConfiguration configuration = KieServices.get().newKieSessionConfiguration();
    configuration.setOption(ThreadSafeOption.NO);
    return new Session(base.newKieSession(configuration, null));
  }

  void match(Object fact) {
    FactHandle handle = session.insert(fact);
    session.fireAllRules();
    // Drools drops at once what no rule can hold for, and warns whoever deletes it again.
    if (!((InternalFactHandle) handle).isDisconnected()) {
      session.delete(handle);
    }
  }
}
