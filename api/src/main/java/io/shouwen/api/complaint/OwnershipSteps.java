package io.shouwen.api.complaint;

import io.shouwen.api.http.Versions;
import io.shouwen.complaint.boundary.Changed;
import io.shouwen.complaint.boundary.ComplaintLinks;
import io.shouwen.complaint.boundary.ComplaintOwnership;
import io.shouwen.complaint.domain.LinkKind;
import io.shouwen.organization.domain.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who owns a case, who may see it, and with which it belongs together (R-1, C-6, C-9, C-11, H-4).
 */
@Path(CaseResource.PATH + "/steps")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OwnershipSteps {
  @Inject private ComplaintOwnership ownership;
  @Inject private ComplaintLinks links;

  @SuppressWarnings("NullAway.Init")
  public OwnershipSteps() {}

  /** Whether the handler may speak to the customer (H-4). */
  public record Permission(Boolean may) {}

  /** To which manager it is passed, and why. */
  public record PassedUp(Role to, String reason) {}

  /**
   * Who may see a confidential case (C-11).
   *
   * @param named ids of people beside the owner; replaces those named before
   */
  public record Confidentiality(Boolean confidential, List<Long> named) {}

  /** Another case that belongs to this one. */
  public record Link(String other, LinkKind kind) {}

  /** The case whose link is undone. */
  public record Unlink(String other) {}

  /** The lead case of a common problem; absent to leave it (C-9). */
  public record Lead(@Nullable String leadNumber) {}

  @POST
  @Path("offer-hand-over")
  public Changed offer(
      @PathParam("number") String number,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
      HandOver body) {
    return ownership.offer(Versions.seen(number, seen), body.staffId(), body.reason());
  }

  @POST
  @Path("accept-hand-over")
  @Consumes(MediaType.WILDCARD)
  public Changed accept(
      @PathParam("number") String number,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen) {
    return ownership.accept(Versions.seen(number, seen));
  }

  @POST
  @Path("assign-owner")
  public Changed assign(
      @PathParam("number") String number,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
      HandOver body) {
    return ownership.assign(Versions.seen(number, seen), body.staffId(), body.reason());
  }

  @POST
  @Path("let-handler-reply")
  public Changed letHandlerReply(
      @PathParam("number") String number,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
      Permission body) {
    return ownership.letHandlerReply(Versions.seen(number, seen), body.may());
  }

  @POST
  @Path("escalate")
  public Changed escalate(
      @PathParam("number") String number,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
      PassedUp body) {
    return ownership.escalate(Versions.seen(number, seen), body.to(), body.reason());
  }

  @POST
  @Path("make-confidential")
  public Changed makeConfidential(
      @PathParam("number") String number,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
      Confidentiality body) {
    return ownership.makeConfidential(
        Versions.seen(number, seen), body.confidential(), Set.copyOf(body.named()));
  }

  @POST
  @Path("link")
  public Changed link(
      @PathParam("number") String number,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
      Link body) {
    return links.link(Versions.seen(number, seen), body.other(), body.kind());
  }

  @POST
  @Path("unlink")
  public Changed unlink(
      @PathParam("number") String number,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
      Unlink body) {
    return links.unlink(Versions.seen(number, seen), body.other());
  }

  @POST
  @Path("lead-common-problem")
  @Consumes(MediaType.WILDCARD)
  public Changed lead(
      @PathParam("number") String number,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen) {
    return links.lead(Versions.seen(number, seen));
  }

  @POST
  @Path("join-common-problem")
  public Changed joinLead(
      @PathParam("number") String number,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
      Lead body) {
    return links.joinLead(Versions.seen(number, seen), body.leadNumber());
  }
}
