/** Plans of initiatives as files of other programs (计划文件): out for Microsoft Project and Primavera, with what a file can't hold named. */
@NullMarked
package guatu.delivery.exchange;

import org.jspecify.annotations.NullMarked;
