/**
 * Tables as files (表格导入导出): reads workbooks and text files of any office, row by row and safely, says what is wrong by
 * sheet, row and column, and takes an upload through its check to its load, all or nothing. What a row means, the rooms say.
 */
@ApplicationModule(
        displayName = "Sheets",
        allowedDependencies = {"shell", "audit", "calendar", "directory"})
@NullMarked
package guatu.sheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
