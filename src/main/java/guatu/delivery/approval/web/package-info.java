@NullMarked
package guatu.delivery.approval.web;

import org.jspecify.annotations.NullMarked;
