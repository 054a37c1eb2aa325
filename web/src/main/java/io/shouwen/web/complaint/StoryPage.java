package io.shouwen.web.complaint;

import io.shouwen.complaint.boundary.ThirdParties;
import io.shouwen.complaint.boundary.ThirdPartyView;
import io.shouwen.followup.boundary.FollowUps;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tabs of a case that tell: its story and its raw history in sentences, third parties,
 * follow-ups.
 */
@Named
@RequestScoped
public class StoryPage {
  @Inject private CasePage page;
  @Inject private CaseStory story;
  @Inject private ThirdParties thirdParties;
  @Inject private FollowUps followUps;

  private @Nullable List<CaseStory.Told> told;

  @SuppressWarnings("NullAway.Init")
  public StoryPage() {}

  /** What happened, from the first to the latest. */
  public List<CaseStory.Told> getTold() {
    if (told == null) {
      told = story.tell(page.getEvents());
    }
    return told;
  }

  public List<ThirdPartyView> getThirdParties() {
    return thirdParties.of(page.getView().number());
  }

  public List<FollowUps.View> getFollowUps() {
    return followUps.of(page.getView().number());
  }
}
