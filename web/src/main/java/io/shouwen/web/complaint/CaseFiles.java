package io.shouwen.web.complaint;

import io.shouwen.complaint.boundary.Attachments;
import io.shouwen.shared.RuleViolation;
import io.shouwen.web.shared.Notices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The files that a form sends along. */
@RequestScoped
class CaseFiles {
  @Inject private Attachments attachments;
  @Inject private Notices notices;

  @SuppressWarnings("NullAway.Init")
  CaseFiles() {}

  /**
   * Adds each file of this request to the case.
   *
   * @throws RuleViolation what a file is refused for; files before it stay, and it is said how many
   */
  void add(String number) {
    // the injected request is the container's own, not the one that stands for a form too large
    ExternalContext context = FacesContext.getCurrentInstance().getExternalContext();
    HttpServletRequest request = (HttpServletRequest) context.getRequest();
    int added = 0;
    try {
      for (Part part : request.getParts()) {
        String name = part.getSubmittedFileName();
        if (name != null && !name.isBlank() && part.getSize() > 0) {
          try (InputStream content = part.getInputStream()) {
            attachments.add(number, name, content);
          }
          added++;
        }
      }
    } catch (RuleViolation refused) {
      if (added > 0) {
        notices.sayHere("step.filesAdded", added);
      }
      throw refused;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (ServletException notAForm) {
      throw new IllegalStateException(notAForm);
    }
    if (added == 0) {
      throw new FieldRefused("files", "input.required");
    }
  }
}
