package guatu.promotion.signing;

import guatu.promotion.Money;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A signing to be recorded.
 *
 * @param identity which project it is of, as far as the person has said
 * @param stated the project's whole sum as it was signed
 * @param event code of the event at which it was signed
 * @param promisedOn the day by which the investor is promised that everything stands
 * @param template from which the deal is to be planned; the usual one when it is empty
 * @param requestKey made by whoever sends it, so that sending it twice records it once
 */
public record NewSigning(
        Identity identity,
        LocalDate signedOn,
        Optional<Money> stated,
        Optional<String> event,
        String place,
        Optional<LocalDate> promisedOn,
        Optional<String> template,
        String source,
        String requestKey) {

    public NewSigning {
        place = place.strip();
        source = source.strip();
    }

    /** What the person says of which project it is. */
    public sealed interface Identity {

        /** The first signing of a project that is like no other. */
        record First() implements Identity {}

        /** Alike, but another project. @param reason why */
        record Different(String reason) implements Identity {}

        /**
         * A later signing of a project that was signed already.
         *
         * @param leadCode under which that project stands; the lead's own for a second signing of the same deal
         * @param reason what is new, or why it was signed again
         */
        record Later(SigningKind kind, String leadCode, String reason) implements Identity {}
    }
}
