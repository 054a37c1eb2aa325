package io.shouwen.web.shared;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import java.util.Locale;

/** Gives every view the reader's language ({@link Languages}) instead of the container's guess. */
public class LanguageViewHandler extends ViewHandlerWrapper {
  public LanguageViewHandler(ViewHandler wrapped) {
    super(wrapped);
  }

  @Override
  public Locale calculateLocale(FacesContext context) {
    return Languages.of(context);
  }
}
