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
    sayHere(key, values);
    FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
  }

  /** The same on the page that is shown again, and not on the one after it. */
  public void sayHere(String key, Object... values) {
    FacesContext.getCurrentInstance()
        .addMessage(
            null, new FacesMessage(FacesMessage.SEVERITY_INFO, texts.fill(key, values), null));
  }
}
