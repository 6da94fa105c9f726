package guatu.scheduling.engine;

/** Links grouped by the activity at one of their ends, each group in the order in which the links were given. */
final class LinkGroups {

    /** The links of activity {@code a} are those listed from {@code from[a]} up to {@code from[a + 1]}. */
    final int[] from;

    final int[] links;

    LinkGroups(int activityCount, int[] end) {
        from = new int[activityCount + 1];
        for (int activity : end) {
            from[activity + 1]++;
        }
        for (int i = 0; i < activityCount; i++) {
            from[i + 1] += from[i];
        }
        int[] next = from.clone();
        links = new int[end.length];
        for (int link = 0; link < end.length; link++) {
            links[next[end[link]]++] = link;
        }
    }
}
