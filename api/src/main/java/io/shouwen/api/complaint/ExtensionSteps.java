package io.shouwen.api.complaint;

import io.shouwen.api.http.Versions;
import io.shouwen.complaint.boundary.Changed;
import io.shouwen.complaint.boundary.DeadlineExtension;
import io.shouwen.complaint.domain.ContactMethod;
import io.shouwen.complaint.domain.ExtensionReason;
import io.shouwen.deadline.domain.Obligation;
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
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** More time: asked for, and decided by a manager or their deputy (T-4). */
@Path(CaseResource.PATH + "/steps")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ExtensionSteps {
  @Inject private DeadlineExtension extension;

  @SuppressWarnings("NullAway.Init")
  public ExtensionSteps() {}

  /**
   * What is asked for (T-4).
   *
   * @param key tells several deadlines of the same obligation apart; 0 when absent
   * @param words why, in words
   * @param method how the customer was told
   * @param toldCustomer what they were told; goes into the contact log
   */
  public record NewExtension(
      Obligation obligation,
      @Nullable Long key,
      ExtensionReason reason,
      String words,
      ContactMethod method,
      String toldCustomer,
      Instant newDueAt) {}

  /**
   * A decision on more time (T-4).
   *
   * @param otherDueAt another date than the one asked for
   * @param comment needed unless it is granted as asked
   */
  public record ExtensionDecision(
      Long requestId, Boolean grant, @Nullable Instant otherDueAt, @Nullable String comment) {}

  @POST
  @Path("ask-extension")
  public Changed ask(
      @PathParam("number") String number,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
      NewExtension body) {
    Long key = body.key();
    return extension.ask(
        Versions.seen(number, seen),
        new DeadlineExtension.Wish(
            body.obligation(),
            key == null ? 0 : key,
            body.reason(),
            body.words(),
            body.method(),
            body.toldCustomer(),
            body.newDueAt()));
  }

  @POST
  @Path("decide-extension")
  public Changed decide(
      @PathParam("number") String number,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
      ExtensionDecision body) {
    return extension.decide(
        Versions.seen(number, seen),
        new DeadlineExtension.Decision(
            body.requestId(), body.grant(), body.otherDueAt(), body.comment()));
  }
}
