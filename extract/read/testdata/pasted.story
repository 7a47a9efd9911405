The United States on Tuesday imposed sanctions on three Iranian companies over the supply of drones.

Iran's foreign ministry condemned the sanctions and summoned the Swiss ambassador
in Tehran, who represents American interests.

The companies did not answer requests for comment.

======== article ========
language: en

The United States on Tuesday imposed sanctions on three Iranian companies over the supply of drones.

Iran's foreign ministry condemned the sanctions and summoned the Swiss ambassador in Tehran, who represents American interests.

The companies did not answer requests for comment.
