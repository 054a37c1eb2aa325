package io.shouwen.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The messages of this answer for {@code sw:summary}: problems first, each leading to its field.
 */
@Named
@RequestScoped
public class Problems {
  /**
   * One message.
   *
   * @param fieldId id in the page of the field that it is about, null when about the whole page
   * @param sentence what a person reads
   */
  public record Problem(@Nullable String fieldId, String sentence) {}

  /** What stopped the step; empty when nothing did. */
  public List<Problem> getErrors() {
    return messages(true);
  }

  /** What went well and is worth saying. */
  public List<Problem> getNotices() {
    return messages(false);
  }

  private static List<Problem> messages(boolean errors) {
    FacesContext context = FacesContext.getCurrentInstance();
    List<Problem> found = new ArrayList<>();
    Iterator<@Nullable String> ids = context.getClientIdsWithMessages();
    while (ids.hasNext()) {
      String id = ids.next();
      Iterator<FacesMessage> messages = context.getMessages(id);
      while (messages.hasNext()) {
        FacesMessage message = messages.next();
        boolean error = message.getSeverity().compareTo(FacesMessage.SEVERITY_WARN) >= 0;
        if (error == errors) {
          found.add(new Problem(fieldId(context, id), message.getSummary()));
          message.rendered();
        }
      }
    }
    return found;
  }

  private static @Nullable String fieldId(FacesContext context, @Nullable String id) {
    if (id == null || context.getViewRoot() == null) {
      return null;
    }
    UIComponent field = context.getViewRoot().findComponent(":" + id);
    return field == null ? null : field.getClientId(context);
  }
}
