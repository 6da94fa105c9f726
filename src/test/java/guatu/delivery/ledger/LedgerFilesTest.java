package guatu.delivery.ledger;

import static guatu.delivery.ledger.Workbooks.HEADERS;
import static guatu.delivery.ledger.Workbooks.csv;
import static guatu.delivery.ledger.Workbooks.fill;
import static guatu.delivery.ledger.Workbooks.initiatives;
import static guatu.delivery.ledger.Workbooks.read;
import static org.assertj.core.api.Assertions.assertThat;

import guatu.sheets.NamedContent;
import guatu.sheets.PackedFiles;
import guatu.sheets.Problem;
import guatu.sheets.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a file is, its content says; what is no ledger is refused by what it is. */
class LedgerFilesTest {

    private static final String TEXT = "编码,类别,名称,所属单位\r\nP-1,项目,智能厂房一期,ORG-1\r\n";

    static List<NamedContent> encodings() {
        return List.of(
                csv("事项.csv", TEXT),
                csv("事项.csv", "\ufeff" + TEXT),
                csv("事项.csv", TEXT, Charset.forName("GBK")),
                csv("无名.csv", TEXT, Charset.forName("GBK")),
                csv("事项.csv", TEXT, StandardCharsets.UTF_16),
                csv("事项.txt", TEXT.replace(',', '\t')));
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void textIsReadInTheEncodingItIsIn(NamedContent file) {
        Ledger ledger = read(file);

        assertThat(ledger.refusals()).isEmpty();
        assertThat(ledger.lines()).extracting(line -> line.text("name")).containsExactly("智能厂房一期");
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        byte[] broken = TEXT.getBytes(StandardCharsets.UTF_8);
        broken[20] = (byte) 0xff;
        broken[21] = (byte) 0xff;

        assertProblem(read(new NamedContent("事项.csv", broken)), Problem.UNREADABLE_CHARACTERS);
    }

    @Test
    void aWorkbookBefore2007IsToldToBeSavedAnew() throws IOException {
        try (HSSFWorkbook old = new HSSFWorkbook()) {
            fill(old.createSheet("事项").createRow(0), "编码");

            assertProblem(read(new NamedContent("台账.xlsx", Workbooks.bytes(old))), Problem.OLD_WORKBOOK);
        }
    }

    @Test
    void anEncryptedWorkbookIsToldToLoseItsPassword() throws Exception {
        ByteArrayOutputStream encrypted = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var stream = encryptor.getDataStream(container)) {
                stream.write(initiatives(HEADERS, sheet -> {}).content());
            }
            container.writeFilesystem(encrypted);
        }

        assertProblem(read(new NamedContent("台账.xlsx", encrypted.toByteArray())), Problem.ENCRYPTED);
    }

    @Test
    void aFileOfAnotherKindIsRefusedWhateverItsNameSays() {
        byte[] pdf = "%PDF-1.7\n%\u00e2\u00e3\n1 0 obj".getBytes(StandardCharsets.ISO_8859_1);

        assertProblem(read(new NamedContent("台账.xlsx", pdf)), Problem.NOT_A_LEDGER);
        assertThat(read(new NamedContent("台账.xlsx", pdf)).refusals().getFirst().found())
                .contains("application/pdf");
    }

    @Test
    void halfAWorkbookIsDamaged() {
        byte[] whole = initiatives(HEADERS, sheet -> {}).content();

        assertProblem(read(new NamedContent("台账.xlsx", Arrays.copyOf(whole, whole.length / 2))), Problem.DAMAGED);
    }

    @Test
    void anArchiveBombIsRefusedBeforeItUnpacks() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int megabyte = 0; megabyte < 220; megabyte++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }

        assertThat(bomb.size()).isLessThan(1 << 20);
        assertProblem(read(new NamedContent("台账.xlsx", bomb.toByteArray())), Problem.TOO_BIG_UNPACKED);
    }

    @Test
    void severalTextFilesAreOneLedger() {
        NamedContent packed =
                PackedFiles.pack(List.of(csv("事项.csv", TEXT), csv("节点.csv", "事项编码,序号,名称,类型\r\nP-1,1,开工,里程碑\r\n")));

        Ledger ledger = read(packed);

        assertThat(ledger.refusals()).isEmpty();
        assertThat(ledger.lines())
                .extracting(Line::sheet)
                .containsExactly(LedgerSheet.INITIATIVES, LedgerSheet.ACTIVITIES);
    }

    @Test
    void aCellOfMoreThanTenThousandCharactersIsRefused() {
        Ledger ledger = read(csv("事项.csv", TEXT.replace("智能厂房一期", "长".repeat(10_001))));

        assertProblem(ledger, Problem.TOO_LONG);
    }

    @Test
    void moreThanTwoHundredThousandRowsAreRefused() {
        StringBuilder text = new StringBuilder("编码,类别,名称,所属单位\r\n");
        for (int row = 0; row <= 200_000; row++) {
            text.append('P').append(row).append(",项目,n,O\r\n");
        }

        assertProblem(read(csv("事项.csv", text.toString())), Problem.TOO_MANY_ROWS);
    }

    private static void assertProblem(Ledger ledger, Problem problem) {
        assertThat(ledger.refusals()).extracting(Refusal::problem).containsExactly(problem);
    }
}
