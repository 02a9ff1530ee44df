package org.gongyue.dsl.drools;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.drools.model.codegen.ExecutableModelProject;
import org.gongyue.engine.Deed;
import org.gongyue.engine.Judge;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;

/**
 * Decides by DRL, compiled by Drools. The name of a rule in DRL is the id of the rule, gate or
 * reward that it decides. DRL can do whatever Java can: give only what you would run as a program.
 */
public final class DrlJudge implements Judge, AutoCloseable {

  private final KieServices services = KieServices.get();
  private final ReleaseId release;
  private final KieContainer container;
  private final KieBase base;
  private final Set<String> decides;

  /**
   * Compiles DRL.
   *
   * @param drl the texts of the files
   * @throws IllegalArgumentException if Drools finds a fault; the message has its lines
   */
  public DrlJudge(List<String> drl) {
    // An id of its own: modules of one id would take each other's place.
    release = services.newReleaseId("org.gongyue.drl", UUID.randomUUID().toString(), "1");
    KieFileSystem files = services.newKieFileSystem();
    files.generateAndWritePomXML(release);
    for (int i = 0; i < drl.size(); i++) {
      files.write(
          "src/main/resources/gongyue/rules" + i + ".drl",
          services
              .getResources()
              .newByteArrayResource(
                  drl.get(i).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8.name()));
    }
    KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
    if (builder.getResults().hasMessages(Message.Level.ERROR)) {
      services.getRepository().removeKieModule(release);
      throw new IllegalArgumentException(
          builder.getResults().getMessages(Message.Level.ERROR).stream()
              .map(Message::toString)
              .collect(Collectors.joining("\n")));
    }
    container = services.newKieContainer(release);
    base = container.getKieBase();
    decides =
        base.getKiePackages().stream()
            .flatMap(one -> one.getRules().stream())
            .map(Rule::getName)
            .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Set<String> decides() {
    return decides;
  }

  @Override
  public void judge(Deed deed) {
    KieSession session = base.newKieSession();
    try {
      session.insert(deed);
      session.fireAllRules();
    } finally {
      session.dispose();
    }
  }

  /** Frees the compiled rules, which must not be asked any more. */
  @Override
  public void close() {
    container.dispose();
    services.getRepository().removeKieModule(release);
  }
}
