package io.shouwen.organization.boundary;

import io.shouwen.organization.domain.Actor;
import io.shouwen.organization.domain.Post;
import io.shouwen.organization.domain.Project;
import io.shouwen.organization.domain.Staff;
import io.shouwen.organization.store.DirectoryStore.Within;
import io.shouwen.organization.store.OrganizationStore;
import io.shouwen.shared.RuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whose rows of the directory an administrator looks after: everybody's, those of their company and
 * its projects, or those of their project. Nobody gives anybody more than they have themselves.
 */
@ApplicationScoped
class AdministratorReach {
  @Inject private Callers callers;
  @Inject private OrganizationStore organization;

  @SuppressWarnings("NullAway.Init")
  AdministratorReach() {}

  /**
   * What the caller looks after.
   *
   * @throws RuleViolation {@code organization.no-reach} for somebody without a place
   */
  Within within() {
    Actor actor = callers.current();
    if (actor.scope().group()) {
      return new Within(null, null);
    }
    Staff own =
        organization
            .staff(actor.staffId())
            .orElseThrow(() -> new RuleViolation("organization.no-reach"));
    return new Within(own.scopeCompanyId(), own.scopeProjectId());
  }

  /** True for an administrator of the whole group. */
  boolean group() {
    return callers.current().scope().group();
  }

  /** True when somebody in that place is the caller's to look after. */
  boolean holds(Post post, Within within) {
    if (within.companyId() == null && within.projectId() == null) {
      return true;
    }
    if (post.group()) {
      return false;
    }
    Long project = post.projectId();
    if (within.projectId() != null) {
      return within.projectId().equals(project);
    }
    return Objects.equals(
        within.companyId(), project == null ? post.companyId() : companyOf(project));
  }

  /** Refuses a place outside of what the caller looks after. */
  void require(Post post) {
    RuleViolation.unless(holds(post, within()), "organization.outside-your-scope");
  }

  private @Nullable Long companyOf(long projectId) {
    return organization.project(projectId).map(Project::companyId).orElse(null);
  }
}
