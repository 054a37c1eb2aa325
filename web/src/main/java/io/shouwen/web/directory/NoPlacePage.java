package io.shouwen.web.directory;

import io.shouwen.organization.boundary.Admissions;
import io.shouwen.organization.domain.Admission;
import io.shouwen.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody without a place reads: who they are, and whom to ask. */
@Named
@RequestScoped
public class NoPlacePage {
  @Inject private Admissions admissions;
  @Inject private Texts texts;
  private Admissions.@Nullable WhomToAsk whom;

  @SuppressWarnings("NullAway.Init")
  public NoPlacePage() {}

  private Admissions.WhomToAsk whom() {
    Admissions.WhomToAsk known = whom;
    if (known == null) {
      known = admissions.whomToAsk();
      whom = known;
    }
    return known;
  }

  public boolean isLeft() {
    return whom().admission() == Admission.LEFT;
  }

  public String getSentence() {
    return texts.of(isLeft() ? "noPlace.left" : "noPlace.unplaced", whom().username());
  }

  public List<String> getAdministrators() {
    return whom().administrators();
  }

  public String getContact() {
    return whom().contact();
  }

  /** True while the first administrator is waited for. */
  public boolean isCodeExpected() {
    return whom().codeExpected();
  }
}
