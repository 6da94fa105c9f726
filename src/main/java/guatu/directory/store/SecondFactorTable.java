package guatu.directory.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sealed secrets of time-based codes, and the recovery codes that stand in for a lost phone. */
@Repository
public class SecondFactorTable {

    private final JdbcClient jdbc;

    SecondFactorTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param confirmed a code was shown to match; until then the secret asks for nothing */
    public record Kept(String sealedSecret, boolean confirmed) {}

    public Optional<Kept> of(UUID person) {
        return jdbc.sql("select secret_encrypted, confirmed_at from second_factor where person_id = :person")
                .param("person", person)
                .query((row, number) ->
                        new Kept(row.getString("secret_encrypted"), row.getTimestamp("confirmed_at") != null))
                .optional();
    }

    /** Replaces a secret that was not confirmed; one that was stays. */
    public void begin(UUID person, String sealedSecret) {
        jdbc.sql("""
                        insert into second_factor (person_id, secret_encrypted) values (:person, :secret)
                        on conflict (person_id) do update set secret_encrypted = excluded.secret_encrypted
                        where second_factor.confirmed_at is null
                        """).param("person", person).param("secret", sealedSecret).update();
    }

    /** @return false when it is confirmed already */
    public boolean confirm(UUID person, Instant at) {
        return jdbc.sql("""
                                update second_factor set confirmed_at = :at
                                where person_id = :person and confirmed_at is null
                                """)
                        .param("person", person)
                        .param("at", Timestamp.from(at))
                        .update()
                > 0;
    }

    /** @return false when a code of this time step, or of a later one, has served */
    public boolean spend(UUID person, long step) {
        return jdbc.sql("update second_factor set last_step = :step where person_id = :person and last_step < :step")
                        .param("person", person)
                        .param("step", step)
                        .update()
                > 0;
    }

    public void keepRecoveryCodes(UUID person, List<String> hashes) {
        hashes.forEach(hash -> jdbc.sql("insert into recovery_code (person_id, code_hash) values (:person, :hash)")
                .param("person", person)
                .param("hash", hash)
                .update());
    }

    /** @return false when there is no such code or it has served */
    public boolean spendRecoveryCode(UUID person, String hash, Instant at) {
        return jdbc.sql("""
                                update recovery_code set used_at = :at
                                where person_id = :person and code_hash = :hash and used_at is null
                                """)
                        .param("person", person)
                        .param("hash", hash)
                        .param("at", Timestamp.from(at))
                        .update()
                > 0;
    }

    public int recoveryCodesLeft(UUID person) {
        return jdbc.sql("select count(*) from recovery_code where person_id = :person and used_at is null")
                .param("person", person)
                .query(Integer.class)
                .single();
    }

    /** @return false when there was none */
    public boolean remove(UUID person) {
        jdbc.sql("delete from recovery_code where person_id = :person")
                .param("person", person)
                .update();
        return jdbc.sql("delete from second_factor where person_id = :person")
                        .param("person", person)
                        .update()
                > 0;
    }
}
