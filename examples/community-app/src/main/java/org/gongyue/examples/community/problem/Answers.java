package org.gongyue.examples.community.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.gongyue.json.JsonException;
import org.gongyue.ledger.LedgerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns whatever goes wrong into a problem document. */
@RestController
@RestControllerAdvice
class Answers extends ResponseEntityExceptionHandler implements ErrorController {

  private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

  private final Documents documents;

  Answers(Documents documents) {
    this.documents = documents;
  }

  @ExceptionHandler
  ResponseEntity<Object> problem(Problem problem, Locale locale) {
    HttpHeaders headers = new HttpHeaders();
    if (problem.refusal().status().value() == 503) {
      headers.set(HttpHeaders.RETRY_AFTER, "1");
    }
    return documents.answer(problem, locale, headers);
  }

  @ExceptionHandler
  ResponseEntity<Object> unreadable(JsonException wrong, Locale locale) {
    return problem(Problem.of(wrong), locale);
  }

  @ExceptionHandler
  ResponseEntity<Object> rejected(RequestRejectedException rejected, Locale locale) {
    return problem(Problem.of(Refusal.BAD_REQUEST), locale);
  }

  /** What the database cannot do now may be possible later; what it says stays in the log. */
  @ExceptionHandler
  ResponseEntity<Object> ledger(
      LedgerException failure, Locale locale, HttpServletResponse response) {
    Refusal refusal =
        switch (failure.kind()) {
          case UNAVAILABLE -> Refusal.UNAVAILABLE;
          case CONTENDED -> Refusal.CONTENDED;
          case FULL -> Refusal.FULL;
          default -> null;
        };
    if (refusal == null) {
      return unexpected(failure, locale, response);
    }
    cutOff(response);
    LOG.warn("The ledger answers {}: {}", refusal, failure.getMessage());
    return problem(Problem.of(refusal), locale);
  }

  @ExceptionHandler
  ResponseEntity<Object> unexpected(
      Exception failure, Locale locale, HttpServletResponse response) {
    cutOff(response);
    String incident = UUID.randomUUID().toString();
    LOG.error("Incident {}", incident, failure);
    Problem problem = Problem.of(Refusal.INTERNAL, incident).with("incident", incident);
    return documents.answer(problem, locale, new HttpHeaders());
  }

  /** Breaks an answer off that has begun: else the reader would take it for the whole. */
  private static void cutOff(HttpServletResponse response) {
    if (response.isCommitted()) {
      throw new IllegalStateException("after the answer began");
    }
  }

  /** What Spring refuses by itself. */
  @Override
  protected ResponseEntity<Object> handleExceptionInternal(
      Exception refused,
      Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    ServletWebRequest web = (ServletWebRequest) request;
    Locale locale = Language.of(web.getRequest());
    if (status.is5xxServerError()) {
      return unexpected(refused, locale, web.getResponse());
    }
    return documents.answer(problem(refused, status), locale, headers);
  }

  private static Problem problem(Exception refused, HttpStatusCode status) {
    if (refused instanceof MissingServletRequestParameterException missing) {
      return Problem.of(Refusal.MISSING_PARAMETER, missing.getParameterName());
    } else if (refused instanceof MethodArgumentTypeMismatchException mismatch) {
      return Problem.of(Refusal.BAD_PARAMETER, mismatch.getName());
    } else if (refused instanceof TypeMismatchException mismatch) {
      return Problem.of(Refusal.BAD_PARAMETER, String.valueOf(mismatch.getPropertyName()));
    } else if (refused instanceof HttpMessageNotReadableException unreadable
        && unreadable.getCause() instanceof TooLargeException) {
      return Problem.of(Refusal.TOO_LARGE);
    }
    return Problem.of(Refusal.of(status.value()));
  }

  /** What the server or a filter refused by a bare status. */
  @RequestMapping("${server.error.path:/error}")
  ResponseEntity<Object> bare(HttpServletRequest request, HttpServletResponse response) {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    Refusal refusal = status instanceof Integer number ? Refusal.of(number) : Refusal.NOT_FOUND;
    Locale locale = Language.of(request);
    return refusal == Refusal.INTERNAL
        ? unexpected(new IllegalStateException("status " + status), locale, response)
        : problem(Problem.of(refusal), locale);
  }
}
