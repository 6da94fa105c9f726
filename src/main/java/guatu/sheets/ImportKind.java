package guatu.sheets;

import guatu.directory.Permission;
import guatu.directory.Viewer;
import java.io.IOException;
import java.io.OutputStream;

/** A form whose files can be uploaded, checked and loaded; a room gives one bean for each. */
public interface ImportKind {

    /** The name under which uploads of the form are kept. */
    String code();

    /** What a person must hold somewhere to load it; where, the check decides. */
    Permission permission();

    /** The page from which it is uploaded. */
    String startPath();

    /** The page that shows what was loaded. */
    String resultPath();

    /** Key of the words that lead there. */
    String resultKey();

    /** Holds the file against what stands. Changes nothing. */
    ImportReport check(Viewer viewer, NamedContent file, Progress progress);

    /**
     * Loads the file whole if nothing in it is refused and the check still finds what the person saw; otherwise nothing. Runs in
     * a transaction of its caller.
     *
     * @param seen the fingerprint of what the person saw
     * @return what the check found now
     */
    ImportReport load(Viewer viewer, NamedContent file, String seen, Progress progress);

    /** The file as a workbook to correct and send again, with what is wrong beside each row. */
    void writeCorrections(Viewer viewer, NamedContent file, Words words, OutputStream stream) throws IOException;
}
