package org.gongyue.workbench.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Starts one browser for all tests, gives each its own windows, and looks afterwards whether any of
 * them had something to complain about. Without a browser the tests are skipped, and say so; where
 * {@code CI} is set they fail, so that nobody takes skipped tests for passed ones.
 */
final class Browsing implements ExecutionCondition, ParameterResolver, AfterTestExecutionCallback {

  private static final Namespace OURS = Namespace.create(Browsing.class);
  private static final String NONE =
      "no Chromium was found: apt-get install chromium fonts-noto-cjk, or say -D"
          + Chromium.PROPERTY
          + "=/path/to/it";

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (Chromium.executable().isPresent()) {
      return ConditionEvaluationResult.enabled("Chromium was found");
    }
    String ci = System.getenv("CI");
    if (ci != null && !ci.isEmpty() && !ci.equals("false")) {
      throw new IllegalStateException(NONE);
    }
    return ConditionEvaluationResult.disabled(NONE);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Windows.class;
  }

  @Override
  public Windows resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Running running =
        context
            .getRoot()
            .getStore(OURS)
            .getOrComputeIfAbsent(Running.class, type -> Running.start(), Running.class);
    return context
        .getStore(OURS)
        .getOrComputeIfAbsent(Windows.class, type -> new Windows(running.browser), Windows.class);
  }

  @Override
  public void afterTestExecution(ExtensionContext context) {
    Windows windows = context.getStore(OURS).get(Windows.class, Windows.class);
    if (windows == null) {
      return;
    }
    if (context.getExecutionException().isPresent()) {
      windows.shootAll(context.getRequiredTestClass().getSimpleName() + "-" + name(context));
    } else {
      windows.mustBeQuiet();
    }
  }

  private static String name(ExtensionContext context) {
    return context.getTestMethod().map(method -> method.getName()).orElse("test")
        + (context.getDisplayName().startsWith("[")
            ? context.getDisplayName().replaceAll("[^0-9A-Za-z]+", "-")
            : "");
  }

  /** Closed by JUnit after the last test. */
  private record Running(Playwright playwright, Browser browser) implements AutoCloseable {

    static Running start() {
      PlaywrightAssertions.setDefaultAssertionTimeout(Window.PATIENCE);
      Optional<Path> executable = Chromium.executable();
      Playwright playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      return new Running(
          playwright,
          playwright
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions()
                      .setExecutablePath(executable.orElseThrow())
                      .setArgs(Chromium.ARGUMENTS)));
    }

    @Override
    public void close() {
      playwright.close();
    }
  }
}
