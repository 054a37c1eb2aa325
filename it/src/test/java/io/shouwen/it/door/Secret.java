package io.shouwen.it.door;

import java.util.List;

/**
 * Something of a place that is not to be seen from elsewhere.
 *
 * @param number the case's
 * @param marks words that stand in every text, name and number of it and nowhere else
 * @param ids of everything that belongs to it
 * @param owner who may see it
 */
record Secret(String number, List<String> marks, List<Long> ids, String owner) {}
