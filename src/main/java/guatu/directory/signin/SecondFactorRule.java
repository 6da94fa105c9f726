package guatu.directory.signin;

/** Setting {@code guatu.second-factor}: whether people may, or must, sign in with a code from the phone as well. */
enum SecondFactorRule {
    OFFERED,
    REQUIRED
}
