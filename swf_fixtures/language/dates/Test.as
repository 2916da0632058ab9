// compile: -source-path+=../support
package {
    /** Date in UTC. */
    public class Test extends Assertions {
        public function Test() {
            components();
            times();
            finish();
        }

        private function components():void {
            var date:Date = new Date(Date.UTC(2024, 1, 29, 23, 59, 58, 987));
            equal("time", date.time, 1709251198987);
            equal("year", date.fullYearUTC, 2024);
            equal("month", date.monthUTC, 1);
            equal("date", date.dateUTC, 29);
            equal("day", date.dayUTC, 4);
            equal("hours", date.getUTCHours(), 23);
            equal("minutes", date.minutesUTC, 59);
            equal("seconds", date.secondsUTC, 58);
            equal("milliseconds", date.millisecondsUTC, 987);
            date.dateUTC += 1;
            equal("next day", date.monthUTC + "/" + date.dateUTC, "2/1");
            date.setUTCMonth(-1);
            equal("month before January", date.fullYearUTC + "/" + date.monthUTC, "2023/11");
            date.setUTCHours(25, 0, 0, 0);
            equal("hour after midnight", date.dateUTC + " " + date.hoursUTC, "2 1");
            equal("toUTCString", new Date(0).toUTCString(), "Thu Jan 1 00:00:00 1970 UTC");
        }

        private function times():void {
            equal("epoch", new Date(0).getTime(), 0);
            equal("UTC of a year", Date.UTC(2000, 0), 946684800000);
            equal("two digits", Date.UTC(99, 0), 915148800000);
            equal("before 1970", Date.UTC(1969, 11, 31), -86400000);
            equal("invalid", new Date(NaN).time, NaN);
            equal("invalid year", new Date(NaN).fullYearUTC, NaN);
            equal("valueOf", new Date(5).valueOf(), 5);
            equal("difference", Number(new Date(10)) - Number(new Date(4)), 6);
            check("compares", new Date(1) < new Date(2));
            equal("parse", Date.parse("Thu Jan 1 00:00:00 GMT+0000 1970"), 0);
            equal("parse another form", Date.parse("1/1/1970 00:00:00 UTC"), 0);
            equal("parse with the year first", Date.parse("70/1/2 UTC"), 86400000);
            check("now", new Date().time > 0);
        }
    }
}
