package io.shouwen.complaint.boundary;

/** A case of a project changed; fired inside the transaction, of interest once it is committed. */
record CaseChanged(long projectId) {}
