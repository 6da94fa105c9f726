/** The inbox, personal settings of messages, and the robots that administrators keep. */
@NullMarked
package guatu.supervision.message.web;

import org.jspecify.annotations.NullMarked;
