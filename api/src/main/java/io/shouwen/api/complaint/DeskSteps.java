package io.shouwen.api.complaint;

import io.shouwen.api.http.Versions;
import io.shouwen.complaint.boundary.Changed;
import io.shouwen.complaint.boundary.ComplaintClassification;
import io.shouwen.complaint.boundary.ComplaintClosing;
import io.shouwen.complaint.boundary.ComplaintDispatch;
import io.shouwen.complaint.domain.Category;
import io.shouwen.complaint.domain.Satisfaction;
import io.shouwen.complaint.domain.Severity;
import io.shouwen.complaint.domain.SubCategory;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The steps of the desk: confirm, classify, decide severity and validity, dispatch, and the ends of
 * a case (C-2, C-7, C-8, S-4, H-1, H-7).
 */
@Path(CaseResource.PATH + "/steps")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DeskSteps {
  @Inject private ComplaintClassification classification;
  @Inject private ComplaintDispatch dispatch;
  @Inject private ComplaintClosing closing;

  @SuppressWarnings("NullAway.Init")
  public DeskSteps() {}

  /** The key points were read back to the customer (C-2). */
  public record Confirmation(Boolean readBack, boolean apologised, boolean dateAccepted) {}

  /** What kind of complaint it is. */
  public record NewClassification(
      Category category, @Nullable SubCategory subCategory, boolean valid, boolean emergency) {}

  /** A severity decided by a person (S-4). */
  public record NewSeverity(Severity severity, String reason) {}

  /** Why it is invalid, and how that was explained to the customer (C-8). */
  public record Invalidity(String reason, String explanation) {}

  /** The departments to which it goes; exactly one is in the lead (H-1). */
  public record Dispatch(List<Part> parts) {}

  /**
   * What one department is asked to do.
   *
   * @param handlerId the person; absent when the department decides
   * @param dueAt absent: the time that the severity allows
   */
  public record Part(
      Long departmentId,
      @Nullable Long handlerId,
      String task,
      @Nullable Instant dueAt,
      boolean lead) {}

  /** The part to sign for; absent when a superior takes a reopened case in hand (H-6). */
  public record Signature(@Nullable Long partId) {}

  /** A part given back. */
  public record GivenBack(Long partId, String reason) {}

  /** What was done at once, and how content the customer is (C-7). */
  public record Solved(String result, Satisfaction satisfaction) {}

  /** Cause, measure and lesson (H-7). */
  public record Summary(String cause, String measure, @Nullable String lesson) {}

  /** The customer's word when they take the complaint back. */
  public record Withdrawal(String word) {}

  @POST
  @Path("confirm")
  public Changed confirm(
      @PathParam("number") String number,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
      Confirmation body) {
    return classification.confirm(
        Versions.seen(number, seen), body.readBack(), body.apologised(), body.dateAccepted());
  }

  @POST
  @Path("classify")
  public Changed classify(
      @PathParam("number") String number,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
      NewClassification body) {
    return classification.classify(
        Versions.seen(number, seen),
        body.category(),
        body.subCategory(),
        body.valid(),
        body.emergency());
  }

  /** Raises or lowers: two steps with their own people. */
  @POST
  @Path("decide-severity")
  public Changed decideSeverity(
      @PathParam("number") String number,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
      NewSeverity body) {
    return classification.decideSeverity(
        Versions.seen(number, seen), body.severity(), body.reason());
  }

  @POST
  @Path("propose-invalid")
  public Changed proposeInvalid(
      @PathParam("number") String number,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
      Invalidity body) {
    return classification.proposeInvalid(
        Versions.seen(number, seen), body.reason(), body.explanation());
  }

  @POST
  @Path("confirm-invalid")
  public Changed confirmInvalid(
      @PathParam("number") String number,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
      Comment body) {
    return classification.confirmInvalid(Versions.seen(number, seen), body.comment());
  }

  @POST
  @Path("reject-invalid")
  public Changed rejectInvalid(
      @PathParam("number") String number,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
      Comment body) {
    return classification.rejectInvalid(Versions.seen(number, seen), body.comment());
  }

  @POST
  @Path("dispatch")
  public Changed dispatch(
      @PathParam("number") String number,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
      Dispatch body) {
    return dispatch.dispatch(
        Versions.seen(number, seen),
        body.parts().stream()
            .map(
                part ->
                    new ComplaintDispatch.Wish(
                        part.departmentId(),
                        part.handlerId(),
                        part.task(),
                        part.dueAt(),
                        part.lead()))
            .toList());
  }

  @POST
  @Path("sign")
  public Changed sign(
      @PathParam("number") String number,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
      Signature body) {
    return dispatch.sign(Versions.seen(number, seen), body.partId());
  }

  @POST
  @Path("return")
  public Changed giveBack(
      @PathParam("number") String number,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
      GivenBack body) {
    return dispatch.giveBack(Versions.seen(number, seen), body.partId(), body.reason());
  }

  @POST
  @Path("solve-on-the-spot")
  public Changed solveOnTheSpot(
      @PathParam("number") String number,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
      Solved body) {
    return closing.solveOnTheSpot(Versions.seen(number, seen), body.result(), body.satisfaction());
  }

  @POST
  @Path("sum-up")
  public Changed sumUp(
      @PathParam("number") String number,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
      Summary body) {
    return closing.sumUp(Versions.seen(number, seen), body.cause(), body.measure(), body.lesson());
  }

  @POST
  @Path("archive")
  public Changed archive(
      @PathParam("number") String number,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
      Comment body) {
    return closing.archive(Versions.seen(number, seen), body.comment());
  }

  @POST
  @Path("withdraw")
  public Changed withdraw(
      @PathParam("number") String number,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
      Withdrawal body) {
    return closing.withdraw(Versions.seen(number, seen), body.word());
  }
}
