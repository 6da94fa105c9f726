package guatu.scheduling.exchange;

import guatu.scheduling.InvalidNetworkException;
import guatu.scheduling.exchange.UnreadablePlanException.Fault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mpxj.MPXJException;
import org.mpxj.ProjectFile;
import org.mpxj.mpp.MPPReader;
import org.mpxj.mspdi.MSPDIReader;
import org.mpxj.primavera.PrimaveraPMFileReader;
import org.mpxj.primavera.PrimaveraXERFileReader;
import org.mpxj.reader.ProjectReader;

/** Reads plans out of files, whatever their names say they are. */
public final class PlanFiles {

    /** A plan of ten thousand tasks takes some 25 MB as .mpp. */
    public static final int LARGEST_BYTES = 128 * 1024 * 1024;

    private static final String FORMATS = "an .mpp, MSPDI or PMXML .xml, .xer or the ledger's .csv";

    private PlanFiles() {}

    /**
     * @param from the day to start on instead of the file's own
     * @throws UnreadablePlanException if it is no plan, or one that contradicts itself
     */
    public static Plan read(Path file, Optional<LocalDate> from) throws UnreadablePlanException {
        String name = String.valueOf(file.getFileName());
        byte[] content;
        try {
            if (!Files.isRegularFile(file)) {
                throw new UnreadablePlanException(
                        Fault.MISSING, "Found no file '%s'. Expected %s. Try its full path.".formatted(file, FORMATS));
            }
            refuseSize(name, Files.size(file));
            content = Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UnreadablePlanException(
                    Fault.MISSING, "Cannot read '%s'. Expected %s. Try its full path.".formatted(file, FORMATS));
        }
        if (PlanFormat.of(name, content).orElse(null) == PlanFormat.LEDGER) {
            return ledger(name, content, LedgerPlan.linksBeside(file), from);
        }
        Plan plan = read(name, content);
        return from.map(plan::from).orElse(plan);
    }

    /**
     * A file of Microsoft Project or Primavera; the ledger's own tables are none.
     *
     * @throws UnreadablePlanException if it is no such plan, or one that contradicts itself
     */
    public static Plan readOfProgram(String name, byte[] content) throws UnreadablePlanException {
        if (PlanFormat.of(name, content).orElse(null) == PlanFormat.LEDGER) {
            throw new UnreadablePlanException(
                    Fault.LEDGER,
                    "Found a table in '%s'. Expected %s. Try importing it as a ledger.".formatted(name, FORMATS));
        }
        return read(name, content);
    }

    /** Whether such a file has a place for the deadlines of tasks: Primavera's have none. */
    public static boolean holdsDeadlines(byte[] content) {
        return PlanFormat.of("", content)
                .filter(format -> format == PlanFormat.MPP || format == PlanFormat.MSPDI)
                .isPresent();
    }

    /** @throws UnreadablePlanException if it is no plan, or one that contradicts itself */
    public static Plan read(String name, byte[] content) throws UnreadablePlanException {
        refuseSize(name, content.length);
        if (content.length == 0) {
            throw new UnreadablePlanException(
                    Fault.EMPTY,
                    "Found nothing in '%s'. Expected %s. Try exporting it again.".formatted(name, FORMATS));
        }
        if (PlanFormat.isPacked(content)) {
            throw new UnreadablePlanException(
                    Fault.PACKED,
                    "Found a packed file '%s'. Expected %s. Try unpacking it first.".formatted(name, FORMATS));
        }
        PlanFormat format = PlanFormat.of(name, content)
                .orElseThrow(() -> new UnreadablePlanException(
                        Fault.UNKNOWN_FORMAT,
                        "Found no plan in '%s'. Expected %s. Try exporting it again.".formatted(name, FORMATS)));
        try {
            return switch (format) {
                case LEDGER -> LedgerPlan.read(name, content, new byte[0], Optional.empty());
                case MPP -> new ProjectReading(project(new MPPReader(), content), false).plan(name);
                case MSPDI -> new ProjectReading(project(new MSPDIReader(), content), false).plan(name);
                case XER -> new ProjectReading(project(xerReader(content), content), true).plan(name);
                case PMXML -> new ProjectReading(project(new PrimaveraPMFileReader(), content), true).plan(name);
            };
        } catch (InvalidNetworkException contradiction) {
            throw contradicting(name, contradiction);
        } catch (MPXJException refused) {
            throw refused(name, refused);
        } catch (RuntimeException | StackOverflowError damaged) {
            // The readers of binary files stumble over damaged ones in many ways.
            throw damaged(name);
        }
    }

    /** Newer exports are in UTF-8, older ones in the code page of the machine, which here is GBK. */
    private static ProjectReader xerReader(byte[] content) {
        PrimaveraXERFileReader reader = new PrimaveraXERFileReader();
        reader.setCharset(TextEncoding.of(content).orElse(StandardCharsets.ISO_8859_1));
        return reader;
    }

    private static Plan ledger(String name, byte[] content, byte[] links, Optional<LocalDate> from)
            throws UnreadablePlanException {
        try {
            return LedgerPlan.read(name, content, links, from);
        } catch (InvalidNetworkException contradiction) {
            throw contradicting(name, contradiction);
        }
    }

    private static UnreadablePlanException contradicting(String name, InvalidNetworkException contradiction) {
        return new UnreadablePlanException(Fault.NO_NETWORK, "'%s': %s".formatted(name, contradiction.getMessage()));
    }

    private static ProjectFile project(ProjectReader reader, byte[] content) throws MPXJException {
        @Nullable ProjectFile file = reader.read(new ByteArrayInputStream(content));
        if (file == null) {
            throw new MPXJException(MPXJException.INVALID_FILE);
        }
        return file;
    }

    private static UnreadablePlanException refused(String name, MPXJException refused) {
        String message = String.valueOf(refused.getMessage());
        return message.contains("password")
                ? new UnreadablePlanException(
                        Fault.PROTECTED,
                        "Found a password on '%s'. Expected an open file. Try saving it without one.".formatted(name))
                : damaged(name);
    }

    private static UnreadablePlanException damaged(String name) {
        return new UnreadablePlanException(
                Fault.DAMAGED,
                "Found '%s' damaged or incomplete. Expected %s. Try exporting it again.".formatted(name, FORMATS));
    }

    private static void refuseSize(String name, long bytes) throws UnreadablePlanException {
        if (bytes > LARGEST_BYTES) {
            throw new UnreadablePlanException(
                    Fault.TOO_LARGE,
                    "Found %d MB in '%s'. Expected at most %d. Try exporting the plan alone."
                            .formatted(bytes >> 20, name, LARGEST_BYTES >> 20));
        }
    }
}
