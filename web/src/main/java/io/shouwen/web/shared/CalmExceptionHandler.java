package io.shouwen.web.shared;

import io.shouwen.shared.RuleViolation;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.ExceptionQueuedEventContext;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.primefaces.csp.CspException;

/**
 * Turns what went wrong into a sentence. A refused step shows it on the page that asked, with all
 * that was typed; a page that cannot be shown becomes an error page with a reference number;
 * an expired view leads back to where it was. What nobody foresaw is logged once, under the
 * reference that the person sees, and never shown.
 */
public class CalmExceptionHandler extends ExceptionHandlerWrapper {
  private static final Logger LOG = Logger.getLogger(CalmExceptionHandler.class.getName());

  CalmExceptionHandler(ExceptionHandler wrapped) {
    super(wrapped);
  }

  /** Registered in {@code faces-config.xml}. */
  public static class Factory extends ExceptionHandlerFactory {
    public Factory(ExceptionHandlerFactory wrapped) {
      super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
      return new CalmExceptionHandler(getWrapped().getExceptionHandler());
    }
  }

  @Override
  public void handle() {
    FacesContext context = FacesContext.getCurrentInstance();
    Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator();
    while (events.hasNext()) {
      ExceptionQueuedEventContext event = (ExceptionQueuedEventContext) events.next().getSource();
      try {
        answer(context, event.getException(), event.getPhaseId());
      } catch (IOException gone) {
        throw new FacesException(gone);
      }
      events.remove();
    }
    getWrapped().handle();
  }

  private static void answer(FacesContext context, Throwable problem, @Nullable PhaseId phase)
      throws IOException {
    if (cause(problem, ViewExpiredException.class) != null) {
      leadBack(context);
      return;
    }
    if (cause(problem, CspException.class) != null) {
      // a nonce of another page: no script of ours sends that
      errorPage(context, HttpServletResponse.SC_BAD_REQUEST, null, null);
      return;
    }
    RuleViolation refusal = cause(problem, RuleViolation.class);
    boolean forbidden = cause(problem, EJBAccessException.class) != null;
    Texts texts = CDI.current().select(Texts.class).get();
    String reference = null;
    String sentence;
    int status;
    if (refusal != null) {
      sentence = CDI.current().select(Refusals.class).get().sentence(refusal);
      status = statusOf(refusal);
    } else if (forbidden) {
      sentence = texts.get("error.forbidden");
      status = HttpServletResponse.SC_FORBIDDEN;
    } else {
      reference = ErrorPage.newReference();
      LOG.log(Level.SEVERE, "Unforeseen, reference " + reference, problem);
      sentence = texts.fill("error.unforeseen", reference);
      status = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
    if (canStay(context, phase)) {
      context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null));
      if (refusal != null) {
        for (String detail : CDI.current().select(Refusals.class).get().details(refusal)) {
          context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, detail, null));
        }
      }
      context.validationFailed();
      context.renderResponse();
    } else {
      errorPage(context, status, sentence, reference);
    }
  }

  /** True when the page is there and has not begun to be written: what was typed can stay. */
  private static boolean canStay(FacesContext context, @Nullable PhaseId phase) {
    return context.getViewRoot() != null
        && context.isPostback()
        && phase != null
        && phase != PhaseId.RESTORE_VIEW
        && phase != PhaseId.RENDER_RESPONSE;
  }

  private static void errorPage(
      FacesContext context, int status, @Nullable String sentence, @Nullable String reference)
      throws IOException {
    ExternalContext external = context.getExternalContext();
    if (external.isResponseCommitted()) {
      return;
    }
    if (sentence != null) {
      external.getRequestMap().put(ErrorPage.SENTENCE, sentence);
    }
    if (reference != null) {
      external.getRequestMap().put(ErrorPage.REFERENCE, reference);
    }
    external.responseReset();
    external.responseSendError(status, null);
    context.responseComplete();
  }

  private static void leadBack(FacesContext context) throws IOException {
    ExternalContext external = context.getExternalContext();
    String back = Paths.before((HttpServletRequest) external.getRequest());
    external.redirect(
        external.getRequestContextPath()
            + "/expired.xhtml?back="
            + URLEncoder.encode(back, StandardCharsets.UTF_8));
  }

  /** What is not there or not yours is "not found": nobody learns from a refusal what exists. */
  private static int statusOf(RuleViolation refusal) {
    String code = refusal.code();
    return code.contains(".unknown")
        ? HttpServletResponse.SC_NOT_FOUND
        : HttpServletResponse.SC_CONFLICT;
  }

  private static <T extends Throwable> @Nullable T cause(Throwable problem, Class<T> kind) {
    Throwable each = problem;
    for (int depth = 0; each != null && depth < 20; depth++) {
      if (kind.isInstance(each)) {
        return kind.cast(each);
      }
      each = each.getCause();
    }
    return null;
  }
}
