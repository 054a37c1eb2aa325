/** What speaks to mail servers, robots and gateways; outside of any transaction. */
@org.jspecify.annotations.NullMarked
package io.shouwen.notice.sending;
