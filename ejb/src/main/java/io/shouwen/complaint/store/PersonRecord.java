package io.shouwen.complaint.store;

import io.shouwen.complaint.domain.WaitingFor;
import io.shouwen.customer.domain.PersonalValues;
import org.jspecify.annotations.Nullable;

/** Whose case it is, and what decides on whether somebody sees that (C-11). */
public record PersonRecord(
    String number,
    long ownerId,
    @Nullable Long offeredToId,
    @Nullable Long inChargeId,
    WaitingFor waitingFor,
    @Nullable Long waitingDepartmentId,
    @Nullable String name,
    @Nullable String phone,
    @Nullable String unitLabel) {

  public PersonalValues values() {
    return new PersonalValues(name, phone, unitLabel);
  }

  boolean concerns(Viewer viewer) {
    Long who = viewer.actor().staffId();
    return who.equals(offeredToId)
        || who.equals(inChargeId)
        || viewer.worksOn(ownerId, waitingFor, waitingDepartmentId);
  }
}
