package io.shouwen.complaint.store;

import io.shouwen.complaint.domain.Severity;
import io.shouwen.complaint.domain.Stage;
import io.shouwen.complaint.domain.WaitingFor;
import org.jspecify.annotations.Nullable;

/** A case as far as people are told of it. */
public record AlertRecord(
    long id,
    long version,
    String number,
    String subject,
    Severity severity,
    boolean emergency,
    boolean confidential,
    long projectId,
    String projectName,
    @Nullable String unitLabel,
    @Nullable String place,
    long ownerId,
    @Nullable Long offeredToId,
    @Nullable Long inChargeId,
    Stage stage,
    WaitingFor waitingFor,
    @Nullable Long waitingDepartmentId) {}
