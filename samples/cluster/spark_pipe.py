"""Pages to records on Spark: each line in is {"id", "url", "html_base64"}, each line out the record with "input_id", or "error"."""
from pyspark.sql import SparkSession

spark = SparkSession.builder.appName("cjt").getOrCreate()
pages = spark.sparkContext.textFile("hdfs:///archive/pages.jsonl")
records = pages.pipe("cjt extract --jsonl --jobs 1")
records.saveAsTextFile("hdfs:///archive/records")
