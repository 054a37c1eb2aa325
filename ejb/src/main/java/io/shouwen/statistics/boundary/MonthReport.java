package io.shouwen.statistics.boundary;

import io.shouwen.shared.Page;
import java.io.Serializable;

/**
 * The monthly report.
 *
 * @param rows a page of the rows
 * @param total all of them together, also those on other pages
 */
public record MonthReport(Page<ReportRow> rows, MonthFigures total) implements Serializable {}
