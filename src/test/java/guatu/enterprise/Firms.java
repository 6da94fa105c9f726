package guatu.enterprise;

import guatu.directory.Organisation;
import guatu.directory.Viewer;
import guatu.enterprise.EnterpriseRegister.Outcome;
import guatu.shell.Identifiers;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestConfiguration;

/** Registers firms for tests, each under a name and code of its own. */
@TestConfiguration(proxyBeanMethods = false)
public class Firms {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String CHARACTERS = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉";
    private static final int SIGNS = 20;

    private final EnterpriseRegister register;

    Firms(EnterpriseRegister register) {
        this.register = register;
    }

    /** Unlike all that were given before. */
    public String name() {
        int number = NUMBER.incrementAndGet();
        return "嘉兴" + CHARACTERS.charAt(number / SIGNS / SIGNS % SIGNS) + CHARACTERS.charAt(number / SIGNS % SIGNS)
                + CHARACTERS.charAt(number % SIGNS) + "星河纺织有限公司";
    }

    public String creditCode() {
        String first17 = "91330400MA%07d".formatted(NUMBER.incrementAndGet());
        return first17 + CreditCode.checkDigit(first17);
    }

    /** @param creditCode empty when the firm's is not known */
    public Enterprise register(Viewer viewer, Organisation keeper, String name, String creditCode) {
        Outcome outcome = register.register(
                viewer,
                Identifiers.next(),
                NewEnterprise.named(keeper.code(), name, CreditCode.read(creditCode), "测试"),
                true);
        return ((Outcome.Registered) outcome).enterprise();
    }
}
