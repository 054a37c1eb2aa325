/**
 * The paper forms of the trade, as A4 PDF: 客户投诉意见表 as it was recorded and 投诉处置记录表 with what
 * became of it. A form shows what its reader may see, masked where a page would mask it (C-11). The
 * fonts are part of the product, so that a form looks the same everywhere.
 */
@org.jspecify.annotations.NullMarked
package io.shouwen.paperform;
