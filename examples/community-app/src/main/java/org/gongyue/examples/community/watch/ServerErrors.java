package org.gongyue.examples.community.watch;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.gongyue.examples.community.problem.Documents;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Lets Tomcat, where it refuses a request before the app sees it, do so by a problem document. */
@Component
class ServerErrors implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    factory.addContextCustomizers(
        context ->
            ((StandardHost) context.getParent()).setErrorReportValveClass(Valve.class.getName()));
  }

  /** Made by Tomcat by its name. */
  public static final class Valve extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, Throwable failure) {
      int status = response.getStatus();
      if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
        return;
      }
      try {
        response.setContentType("application/problem+json");
        response.setCharacterEncoding("UTF-8");
        response.getReporter().write(Documents.of(status, request.getHeader("Accept-Language")));
        response.finishResponse();
      } catch (IOException | IllegalStateException e) {
        // Nobody listens any more.
      }
    }
  }
}
