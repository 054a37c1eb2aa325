package io.shouwen.api.complaint;

import io.shouwen.api.http.PageQuery;
import io.shouwen.api.http.PageView;
import io.shouwen.api.http.Query;
import io.shouwen.api.http.QueryOf;
import io.shouwen.complaint.boundary.CaseClock;
import io.shouwen.complaint.boundary.CaseView;
import io.shouwen.complaint.boundary.Changed;
import io.shouwen.complaint.boundary.ComplaintLinks;
import io.shouwen.complaint.boundary.ComplaintQueries;
import io.shouwen.complaint.boundary.ContactLog;
import io.shouwen.complaint.boundary.ContactView;
import io.shouwen.complaint.boundary.EventView;
import io.shouwen.complaint.boundary.RelatedView;
import io.shouwen.complaint.boundary.ThirdParties;
import io.shouwen.complaint.boundary.ThirdPartyView;
import io.shouwen.complaint.domain.ContactMethod;
import io.shouwen.deadline.boundary.DeadlineExplanation;
import io.shouwen.deadline.domain.Obligation;
import io.shouwen.followup.boundary.FollowUps;
import io.shouwen.look.domain.Door;
import io.shouwen.resolution.boundary.ResolutionQueries;
import io.shouwen.resolution.boundary.ResolutionView;
import io.shouwen.shared.Page;
import io.shouwen.shared.RuleViolation;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One complaint: at a glance, its history, contacts, relations, what handling brought. */
@Path(CaseResource.PATH)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CaseResource {
  /** A number holds letters, digits and hyphens; anything else is no address of a case. */
  static final String PATH = "complaints/{number: [A-Za-z0-9-]{1,40}}";

  @Inject private ComplaintQueries queries;
  @Inject private ContactLog contactLog;
  @Inject private ComplaintLinks links;
  @Inject private ThirdParties thirdParties;
  @Inject private ResolutionQueries resolutions;
  @Inject private FollowUps followUps;
  @Inject private CaseClock clock;
  @Context private UriInfo uri;

  @SuppressWarnings("NullAway.Init")
  public CaseResource() {}

  /** Complaints that belong to one or might (C-6). */
  public record Related(List<RelatedView> linked, List<RelatedView> similar) {}

  /**
   * A contact with the customer (C-3).
   *
   * @param contactedAt now when absent
   * @param contradiction it differs from what was recorded at reception (C-2)
   * @param promisedAt the next contact that was promised
   */
  public record NewContact(
      ContactMethod method,
      @Nullable Instant contactedAt,
      String said,
      boolean contradiction,
      @Nullable String promise,
      @Nullable Instant promisedAt) {}

  /** The case at a glance; its version is the entity tag. */
  @GET
  public CaseView view(@PathParam("number") String number) {
    return queries.view(number).orElseThrow(() -> new RuleViolation("complaint.unknown", number));
  }

  /**
   * Why somebody wants to see who the customer is.
   *
   * @param reason kept with the look, or absent
   */
  public record Reveal(@Nullable String reason) {}

  /**
   * The case with name, phone number and unit in plain, once; who looked is written down (C-11).
   */
  @POST
  @Path("reveal")
  public CaseView reveal(@PathParam("number") String number, Reveal asked) {
    return queries.reveal(number, asked.reason(), Door.REST);
  }

  /** What happened, the newest first. */
  @GET
  @Path("history")
  @QueryOf(PageQuery.class)
  public PageView<EventView> history(@PathParam("number") String number) {
    Page<EventView> page = queries.history(number, Query.of(uri, PageQuery.class).wanted());
    // a case has at least the event of its reception
    RuleViolation.unless(page.total() > 0, "complaint.unknown", number);
    return PageView.of(page);
  }

  /** The contacts with the customer, the newest first. */
  @GET
  @Path("contacts")
  @QueryOf(PageQuery.class)
  public PageView<ContactView> contacts(@PathParam("number") String number) {
    return PageView.of(contactLog.contacts(number, Query.of(uri, PageQuery.class).wanted()));
  }

  /** Logs a contact. It only adds, so it needs no version. */
  @POST
  @Path("contacts")
  public Changed logContact(@PathParam("number") String number, NewContact contact) {
    return contactLog.log(
        number,
        new ContactLog.Entry(
            contact.method(),
            contact.contactedAt(),
            contact.said(),
            contact.contradiction(),
            contact.promise(),
            contact.promisedAt()));
  }

  /** Why one of its deadlines is due then: which time counted, which did not (T-6). */
  @GET
  @Path("deadlines/{obligation}/{key}")
  public DeadlineExplanation deadline(
      @PathParam("number") String number,
      @PathParam("obligation") Obligation obligation,
      @PathParam("key") long key) {
    return clock.explain(number, obligation, key);
  }

  /** What is linked, and what is similar and not linked yet. */
  @GET
  @Path("related")
  public Related related(@PathParam("number") String number) {
    return new Related(links.linked(number), links.similarTo(number));
  }

  /** To whom it was handed because it is not ours (C-10). */
  @GET
  @Path("third-parties")
  public List<ThirdPartyView> thirdParties(@PathParam("number") String number) {
    return thirdParties.of(number);
  }

  /** Investigation, options, replies, appointments, compensations (H-2 to H-5). */
  @GET
  @Path("resolution")
  public ResolutionView resolution(@PathParam("number") String number) {
    return resolutions.of(number);
  }

  /** The follow-ups, the newest first (H-6). */
  @GET
  @Path("follow-ups")
  public List<FollowUps.View> followUps(@PathParam("number") String number) {
    return followUps.of(number);
  }
}
