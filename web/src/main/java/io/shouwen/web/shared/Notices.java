package io.shouwen.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;

/**
 * Says what was done; the sentence shows in the summary of the next page, also after a redirect.
 */
@RequestScoped
public class Notices {
  @Inject private Texts texts;

  /** Says a sentence of a bundle, with its values filled in. */
  public void say(String key, Object... values) {
    FacesContext context = FacesContext.getCurrentInstance();
    context.addMessage(
        null, new FacesMessage(FacesMessage.SEVERITY_INFO, texts.fill(key, values), null));
    context.getExternalContext().getFlash().setKeepMessages(true);
  }
}
