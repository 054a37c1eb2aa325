package io.shouwen.complaint.domain;

import java.io.Serializable;

/**
 * The figures of S-1, data of the company.
 *
 * @param timesRaisedForMajor raised this many times without solution makes it major; at least 1
 * @param daysUnsolvedForMajor a valid complaint not solved within this many days is major
 */
public record SeverityRules(int timesRaisedForMajor, int daysUnsolvedForMajor)
    implements Serializable {}
