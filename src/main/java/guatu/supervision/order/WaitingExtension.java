package guatu.supervision.order;

import java.time.LocalDate;

/** An extension that was asked for and not decided yet. @param wanted the deadline that the unit asks for */
public record WaitingExtension(int number, LocalDate wanted, String reason) {}
