package org.gongyue.examples.benchmarks.peers;

import java.util.List;
import org.drools.model.codegen.ExecutableModelProject;
import org.gongyue.examples.benchmarks.workload.SampleConvention;
import org.gongyue.examples.benchmarks.workload.Terms;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieSession;

/**
 * Drools as most people use it: a rule of DRL text for each rule, compiled once to a knowledge base
 * (in the executable model, the faster of its two forms), and a new session for each event.
 */
public final class DroolsLibrary implements Library {

  private final KieBase base;

  /** Compiles the rules. */
  public DroolsLibrary(List<Terms> terms) {
    base = compile("rules-" + terms.size(), text(terms));
  }

  /** Compiles DRL text in the executable model. */
  public static KieBase compile(String name, String text) {
    KieServices services = KieServices.get();
    ReleaseId release = services.newReleaseId("org.gongyue.benchmarks", name, "1");
    KieFileSystem files = services.newKieFileSystem().generateAndWritePomXML(release);
    files.write("src/main/resources/org/gongyue/benchmarks/rules.drl", text);
    KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
    List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
    if (!errors.isEmpty()) {
      throw new IllegalStateException(errors.toString());
    }
    return services.newKieContainer(release).getKieBase();
  }

  private static String text(List<Terms> terms) {
    StringBuilder text = new StringBuilder("package org.gongyue.benchmarks;\n");
    text.append("import ").append(Happening.class.getName()).append(";\n");
    for (Terms one : terms) {
      String id = SampleConvention.id(one);
      String condition = Wording.condition(one);
      text.append("rule \"").append(id).append("\"\nwhen\n  $h : Happening(behaviour == \"");
      text.append(id).append('"');
      text.append(condition.equals("true") ? "" : ", " + condition.replace(" && ", ", "));
      text.append(")\nthen\n  $h.post(").append(Wording.amount(one, "$h.getQuantity()"));
      text.append(");\nend\n");
    }
    return text.toString();
  }

  @Override
  public void decide(Happening happening) {
    KieSession session = base.newKieSession();
    try {
      session.insert(happening);
      session.fireAllRules();
    } finally {
      session.dispose();
    }
  }
}
